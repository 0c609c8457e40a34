// Runs redocly's lint on the OpenAPI document, with its telemetry and update notice off. Knows nothing of the document.
import { spawnSync } from 'node:child_process';

const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const lint = ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'mocks/openapi.json', '--config=mocks/redocly.yaml'];
process.exit(spawnSync(process.execPath, lint, { stdio: 'inherit', env: { ...process.env, ...quiet } }).status ?? 1);
