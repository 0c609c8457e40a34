// Lays the packed tarball out as npm installs it, in a folder of a host. What it depends on is found in the folders above. Knows no content.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The host's folder, beside the tarball. */
export const installed = (tarball: string): string => {
  const host = join(dirname(tarball), 'host');
  const folder = join(host, 'node_modules/ott-users');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  return host;
};
