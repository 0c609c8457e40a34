// Where a user's files are saved from: the viewed contents of a period, and the actions; who may, and what the host hears.
import type { UsersBackend } from '../../../src/contract/backend.js';
import type { BeforeExportEvent, FileExportedEvent } from '../../../src/elements/write-events.js';
import { afterEach, beforeEach, describe, expect, it } from '../../runner/suite.js';
import { catchDownloads, type Downloads } from '../dialogs/downloads.js';
import { Detail, plain } from './harness.js';
import { backendOf, NOW, settings, viewsOf } from './stub.js';

const platform = (exports: boolean, more: Partial<UsersBackend> = {}): UsersBackend =>
  backendOf({
    getSettings: () => Promise.resolve(settings({ permissions: { ...settings().permissions, export: exports } })),
    listViews: (_id, query) => Promise.resolve(viewsOf(60, query)),
    ...more,
  });

let detail: Detail;
let saved: Downloads;
beforeEach(() => {
  saved = catchDownloads();
});
afterEach(() => {
  detail.remove();
  saved.restore();
});

const open = async (backend: UsersBackend): Promise<void> => {
  detail = new Detail({ userId: 'u1', backend, now: NOW });
  await detail.appears('h2');
};
const press = async (name: string): Promise<void> => {
  const found = await detail.until(() => detail.all('dialog button').find(({ textContent }) => plain(textContent ?? '') === name));
  found.click();
};
const dialogText = (): string => plain(detail.find('dialog')?.textContent ?? '');

describe('what a user watched, as a file', () => {
  it('is of the period that is chosen', async () => {
    const asked: (string | undefined)[] = [];
    const listViews: UsersBackend['listViews'] = (_id, query) => {
      if (query.limit === 500 && query.by === 'session') asked.push(query.from);
      return Promise.resolve(viewsOf(60, query));
    };
    await open(platform(true, { listViews }));
    await detail.open('views');
    const button = await detail.appears('.period button');
    button.click();
    const preset = await detail.until(() =>
      detail.all('.period .presets button').find(({ textContent }) => textContent?.includes('This month')),
    );
    preset.click();
    await detail.until(() => detail.find('.views-period > button'));
    const before = detail.next<BeforeExportEvent>('before-export');
    detail.find('.views-period > button')?.click();
    expect(await before).to.deep.include({ kind: 'sessions', userId: 'u1', chosen: undefined });
    await detail.until(() => dialogText().includes('Period: This month'));
    const after = detail.next<FileExportedEvent>('file-exported');
    await press('Export');
    expect(await after).to.deep.include({ kind: 'sessions', rows: 60, format: 'xlsx' });
    expect(asked).to.deep.equal(['2026-11-01']);
    await press('Close');
    await detail.until(() => detail.root.activeElement?.matches('.views-period > button'));
  });

  it('is not offered of nothing', async () => {
    await open(platform(true, { listViews: (_id, query) => Promise.resolve(viewsOf(0, query)) }));
    await detail.open('views');
    await detail.shows('Nothing watched so far');
    expect(detail.find('.views-period > button')).to.equal(null);
  });
});

describe('the file of the user who is shown', () => {
  it('is saved from the actions', async () => {
    await open(platform(true));
    const before = detail.next<BeforeExportEvent>('before-export');
    detail.button('Save file').click();
    expect(await before).to.deep.include({ kind: 'person', userId: 'u1' });
    await detail.until(() => dialogText().startsWith('Save this user’s file'));
    const after = detail.next<FileExportedEvent>('file-exported');
    await press('Export');
    expect(await after).to.deep.include({ kind: 'person', rows: 60, format: 'xlsx' });
    expect(saved.names[0]).to.match(/^localhost user u1 2026-11-23 \d{4}\.xlsx$/);
  });

  it('is not begun where the host prevents it', async () => {
    await open(platform(true));
    detail.element.addEventListener('before-export', (event) => event.preventDefault());
    detail.button('Save file').click();
    await detail.element.updateComplete;
    expect(detail.find('dialog')).to.equal(null);
  });
});

describe('who may not export', () => {
  it('is offered no file of a user', async () => {
    await open(platform(false));
    expect(detail.find('.user-actions')).to.equal(null);
    await detail.open('views');
    await detail.appears('.views-bar .segments');
    expect(detail.find('.views-period > button')).to.equal(null);
  });
});
