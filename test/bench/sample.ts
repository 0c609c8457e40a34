// What our page's backend answers beside rows: settings, tiles and one user, taken once from the sample.
import { createSampleBackend } from '../../src/sample/backend.js';

export async function sampleAnswers(now: number): Promise<string> {
  const sample = createSampleBackend({ users: 20_000, now: () => now });
  const { items } = await sample.searchUsers({ limit: 1 });
  const first = items[0];
  if (!first || !sample.getSettings || !sample.getKpis || !sample.getUser) throw new Error('The sample has nothing to answer with.');
  const [settings, kpis, user] = await Promise.all([sample.getSettings(), sample.getKpis({}), sample.getUser(first.id)]);
  return JSON.stringify({ settings, kpis, user });
}
