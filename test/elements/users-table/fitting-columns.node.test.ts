// Which columns a list shows: the chosen ones, or the usual ones that fit into its own width.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import { userFields } from '../../../src/contract/user-fields.js';
import { COLUMN_STEPS, shownFields } from '../../../src/elements/users-table/fitting-columns.js';

const fields = userFields(DEFAULT_SETTINGS);
const keys = (chosen: readonly string[] | null, step: number): string[] => shownFields(fields, chosen, step).map(({ key }) => key);

describe('the columns of the list', () => {
  it('are all usual ones where there is room, and fewer where there is less', () => {
    expect(keys(null, COLUMN_STEPS.length)).toEqual(['name', 'status', 'registeredAt', 'updatedAt', 'offer']);
    expect(keys(null, 3)).toEqual(['name', 'status', 'registeredAt', 'offer']);
    expect(keys(null, 1)).toEqual(['name', 'status']);
  });

  it('are the chosen ones at any width, in their order, and always the name, at first', () => {
    expect(keys(['offer', 'email'], 1)).toEqual(['name', 'offer', 'email']);
    expect(keys(['offer', 'name', 'email', 'offer'], 4)).toEqual(['name', 'offer', 'email']);
    expect(keys([], 4)).toEqual(['name']);
  });

  it('hold no field that has no column', () => {
    expect(keys(['firstName', 'nothing'], 4)).toEqual(['name']);
  });
});
