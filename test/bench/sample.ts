// What our page's backend answers beside rows: settings, tiles and one user in full, taken once from the sample.
import { createSampleBackend } from '../../src/sample/backend.js';

export async function sampleAnswers(now: number): Promise<string> {
  const sample = createSampleBackend({ users: 20_000, now: () => now });
  const { items } = await sample.searchUsers({ limit: 1 });
  const first = items[0];
  const { getSettings, getKpis, getUser, listSubscriptions, listRentals, listViews } = sample;
  if (!first || !getSettings || !getKpis || !getUser || !listSubscriptions || !listRentals || !listViews) {
    throw new Error('The sample has nothing to answer with.');
  }
  const [settings, kpis, user, subscriptions, rentals, views] = await Promise.all([
    getSettings(),
    getKpis({}),
    getUser(first.id),
    listSubscriptions(first.id),
    listRentals(first.id),
    listViews(first.id, {}),
  ]);
  return JSON.stringify({ settings, kpis, user, subscriptions, rentals, views });
}
