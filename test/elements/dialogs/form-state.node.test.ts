// The form without its drawing: what is sent, when, and what a refusal makes of it.
import { describe, expect, it } from 'vitest';
import type { UsersBackend } from '../../../src/contract/backend.js';
import { UsersError } from '../../../src/contract/failure.js';
import { changedSince, emailTaken, wrongFields } from '../../../src/contract/refusals.js';
import type { Settings, UserDetail } from '../../../src/contract/schema/index.js';
import { FormState } from '../../../src/elements/dialogs/user-form/form-state.js';
import { settings, user } from '../user-detail/stub.js';

type Sent = { readonly body: unknown; readonly key?: string | undefined; readonly etag?: string };
/** Answers one call after the other; a failure is thrown, a function makes the answer. */
type Answer = UsersError | UserDetail | (() => Promise<UserDetail>);

const custom = { required: false, options: [], labels: {}, archived: false };
const platform: Settings = settings({
  customFields: [
    { ...custom, key: 'note', type: 'text', order: 1 },
    { ...custom, key: 'profiles', type: 'number', order: 2, required: true },
  ],
});

class Form {
  readonly sent: Sent[] = [];
  readonly saved: UserDetail[] = [];
  readonly told: string[] = [];
  readonly state: FormState;
  readonly #reads: Answer[];

  constructor(userId: string | null, answers: Answer[], reads: Answer[] = [user()]) {
    this.#reads = reads;
    const next = async (from: Answer[]): Promise<UserDetail> => {
      const answer = from.shift() ?? new UsersError('server');
      if (answer instanceof UsersError) throw answer;
      return typeof answer === 'function' ? answer() : answer;
    };
    const backend: UsersBackend = {
      searchUsers: () => Promise.reject(new Error('not asked here')),
      getUser: () => next(this.#reads),
      createUser: (body, call) => (this.sent.push({ body, key: call?.idempotencyKey }), next(answers)),
      updateUser: (_, body, { etag }) => (this.sent.push({ body, etag }), next(answers)),
    };
    this.state = new FormState({
      backend,
      settings: platform,
      userId,
      changed: () => undefined,
      saved: (who) => this.saved.push(who),
      unchanged: () => this.told.push('unchanged'),
      unauthorized: () => this.told.push('unauthorized'),
      missing: () => this.told.push('missing'),
    });
  }

  static async editing(answers: Answer[], reads?: Answer[]): Promise<Form> {
    const form = new Form('u1', answers, reads);
    await form.state.load();
    return form;
  }

  static creating(answers: Answer[]): Form {
    const form = new Form(null, answers);
    form.state.enter('email', 'new@example.com');
    form.state.enter('custom:profiles', 3);
    return form;
  }

  codes(): Record<string, string> {
    return Object.fromEntries([...this.state.troubles.fields].map(([key, { code }]) => [key, code]));
  }
}

describe('editing a user', () => {
  it('sends only what changed, on the ETag that was read', async () => {
    const form = await Form.editing([user({ firstName: 'Anna' })]);
    form.state.enter('firstName', 'Anna');
    form.state.enter('custom:note', 'likes films');
    await form.state.submit();
    expect(form.sent).toEqual([{ body: { firstName: 'Anna', customFields: { note: 'likes films' } }, etag: '"1"' }]);
    expect(form.saved.map(({ firstName }) => firstName)).toEqual(['Anna']);
  });

  it('sends nothing where nothing changed, also after a change was taken back', async () => {
    const form = await Form.editing([]);
    form.state.enter('firstName', 'Anna');
    expect(form.state.dirty).toBe(true);
    form.state.enter('firstName', 'Ana');
    expect(form.state.dirty).toBe(false);
    await form.state.submit();
    expect([form.sent, form.told]).toEqual([[], ['unchanged']]);
  });

  it('lets a required field that was empty before stay empty, and lets nobody empty one', async () => {
    const form = await Form.editing([user()], [user({ customFields: { profiles: 2 } })]);
    form.state.enter('custom:profiles', null);
    form.state.enter('email', null);
    await form.state.submit();
    expect(form.codes()).toEqual({ email: 'required', 'custom:profiles': 'required' });
    expect(form.sent).toEqual([]);
    const without = await Form.editing([user()]);
    without.state.enter('lastName', 'Gomes');
    await without.state.submit();
    expect(without.saved).toHaveLength(1);
  });

  it('tells at the field what is wrong once it is left, and no longer once it is right', async () => {
    const form = await Form.editing([]);
    form.state.leave('email');
    form.state.enter('email', 'nobody');
    expect(form.codes()).toEqual({});
    form.state.leave('email');
    expect(form.codes()).toEqual({ email: 'email' });
    form.state.enter('email', 'nobody@example.com');
    expect(form.codes()).toEqual({});
  });

  it('sends once, however often it is asked while it is under way', async () => {
    let answer: (who: UserDetail) => void = () => undefined;
    const form = await Form.editing([() => new Promise((resolve) => (answer = resolve))]);
    form.state.enter('firstName', 'Anna');
    const first = form.state.submit();
    await form.state.submit();
    answer(user());
    await first;
    expect([form.sent.length, form.saved.length, form.state.busy]).toEqual([1, 1, null]);
  });

  it('hears nothing any more once it is taken away', async () => {
    let answer: (who: UserDetail) => void = () => undefined;
    const form = await Form.editing([() => new Promise((resolve) => (answer = resolve))]);
    form.state.enter('firstName', 'Anna');
    const sending = form.state.submit();
    form.state.dispose();
    answer(user());
    await sending;
    expect(form.saved).toEqual([]);
  });
});

describe('a refusal', () => {
  it('lands on its fields by their pointers; what has no field is told apart', async () => {
    const form = await Form.editing([
      wrongFields([
        { pointer: '/email', detail: '', code: 'email' },
        { pointer: '/customFields/note', detail: 'Expected no links', code: 'house_rule' },
        { pointer: '/customFields/vip', detail: 'Expected a value', code: 'required' },
        { pointer: '', detail: 'Not on a Sunday' },
      ]),
    ]);
    form.state.enter('firstName', 'Anna');
    await form.state.submit();
    expect([...form.state.troubles.fields]).toEqual([
      ['email', { code: 'email' }],
      ['custom:note', { code: 'refused', detail: 'Expected no links' }],
    ]);
    expect(form.state.troubles.others).toEqual(['Expected a value', 'Not on a Sunday']);
  });

  it('for an e-mail that another user has names the other', async () => {
    const form = await Form.editing([emailTaken('u2')]);
    form.state.enter('email', 'other@example.com');
    await form.state.submit();
    expect(form.state.troubles.fields.get('email')).toEqual({ code: 'taken', otherId: 'u2' });
    form.state.enter('email', 'another@example.com');
    expect(form.codes()).toEqual({});
  });

  it.each(['forbidden', 'unauthorized', 'offline', 'busy', 'missing', 'invalid'] as const)('of kind %s keeps the entries', async (kind) => {
    const form = await Form.editing([new UsersError(kind), user()]);
    form.state.enter('firstName', 'Anna');
    await form.state.submit();
    expect(form.state.failure?.kind).toBe(kind);
    expect(form.told).toEqual(kind === 'unauthorized' || kind === 'missing' ? [kind] : []);
    expect(form.state.unsure).toBe(kind === 'offline');
    await form.state.submit();
    expect(form.sent[1]).toEqual(form.sent[0]);
    expect(form.saved).toHaveLength(1);
  });
});

describe('a user whom somebody else has changed meanwhile', () => {
  const theirs = user({ etag: '"2"', lastName: 'Gomes', email: 'theirs@example.com' });

  it('is laid beside my edits; what only one of us changed is chosen already', async () => {
    const form = await Form.editing([changedSince(), user()], [user(), theirs]);
    form.state.enter('firstName', 'Anna');
    form.state.enter('email', 'mine@example.com');
    await form.state.submit();
    const { reconciliation } = form.state;
    expect(reconciliation?.clashes.map((clash) => [clash.field.key, clash.by, reconciliation.sideOf(clash)])).toEqual([
      ['firstName', 'mine', 'mine'],
      ['lastName', 'theirs', 'theirs'],
      ['email', 'both', undefined],
    ]);
    await form.state.submit();
    expect([reconciliation?.hurried, form.sent.length]).toEqual([true, 1]);
    const email = reconciliation?.clashes[2];
    if (email) form.state.choose(email, 'mine');
    await form.state.submit();
    expect(form.sent[1]).toEqual({ body: { firstName: 'Anna', email: 'mine@example.com' }, etag: '"2"' });
    expect(form.saved).toHaveLength(1);
  });

  it('is saved at once where theirs is chosen everywhere, or where they did what I wanted', async () => {
    const chosen = await Form.editing([changedSince()], [user(), theirs]);
    chosen.state.enter('email', 'mine@example.com');
    await chosen.state.submit();
    for (const clash of chosen.state.reconciliation?.clashes ?? []) chosen.state.choose(clash, 'theirs');
    await chosen.state.submit();
    expect([chosen.sent.length, chosen.saved]).toEqual([1, [theirs]]);

    const lost = await Form.editing([new UsersError('timeout'), changedSince()], [user(), theirs]);
    lost.state.enter('lastName', 'Gomes');
    await lost.state.submit();
    expect(lost.state.unsure).toBe(true);
    await lost.state.submit();
    expect([lost.saved, lost.state.reconciliation]).toEqual([[theirs], null]);
  });

  it('may change again, and be chosen again', async () => {
    const again = user({ etag: '"3"', firstName: 'Anne', lastName: 'Gomes', email: 'theirs@example.com' });
    const form = await Form.editing([changedSince(), changedSince(), user()], [user(), theirs, again]);
    form.state.enter('firstName', 'Anna');
    await form.state.submit();
    await form.state.submit();
    expect(form.state.reconciliation?.clashes.map(({ field, by }) => [field.key, by])).toEqual([['firstName', 'both']]);
    const [name] = form.state.reconciliation?.clashes ?? [];
    if (name) form.state.choose(name, 'mine');
    await form.state.submit();
    expect(form.sent[2]).toEqual({ body: { firstName: 'Anna' }, etag: '"3"' });
  });

  it('keeps the entries where theirs cannot be had, and asks again', async () => {
    const form = await Form.editing([changedSince(), changedSince()], [user(), new UsersError('offline'), theirs]);
    form.state.enter('firstName', 'Anna');
    await form.state.submit();
    expect([form.state.failure?.kind, form.state.unsure, form.state.values['firstName']]).toEqual(['offline', false, 'Anna']);
    await form.state.submit();
    expect(form.state.reconciliation).not.toBe(null);
  });
});

describe('creating a user', () => {
  it('asks for what is required, and sends what was filled in', async () => {
    const form = new Form(null, [user()]);
    expect(form.state.dirty).toBe(false);
    await form.state.submit();
    expect(form.codes()).toEqual({ email: 'required', 'custom:profiles': 'required' });
    form.state.enter('email', 'new@example.com');
    form.state.enter('custom:profiles', 'three');
    await form.state.submit();
    expect(form.codes()).toEqual({ 'custom:profiles': 'number' });
    form.state.enter('custom:profiles', 3);
    await form.state.submit();
    expect(form.sent).toEqual([{ body: { email: 'new@example.com', customFields: { profiles: 3 } }, key: form.sent[0]?.key }]);
  });

  it('sends the same body again under the same key, and another one under another', async () => {
    const form = Form.creating([new UsersError('timeout'), new UsersError('server'), new UsersError('offline'), user()]);
    await form.state.submit();
    await form.state.submit();
    form.state.enter('firstName', 'Anna');
    await form.state.submit();
    await form.state.submit();
    const keys = form.sent.map(({ key }) => key);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect([keys[1], keys[3]]).toEqual([keys[0], keys[2]]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('takes a new key after a refusal: nothing was carried out under the old one', async () => {
    const form = Form.creating([emailTaken('u2'), user()]);
    await form.state.submit();
    expect(form.codes()).toEqual({ email: 'taken' });
    await form.state.submit();
    expect(form.sent[1]?.key).not.toBe(form.sent[0]?.key);
  });

  it('takes a conflict that tells nothing for a taken e-mail, and one that says when to ask again for a pause', async () => {
    const form = Form.creating([new UsersError('conflict', { retryAfter: 2 }), new UsersError('conflict')]);
    await form.state.submit();
    expect([form.state.failure?.kind, form.state.failure?.retryAfter]).toEqual(['busy', 2]);
    await form.state.submit();
    expect(form.codes()).toEqual({ email: 'taken' });
    expect(form.sent[1]?.key).toBe(form.sent[0]?.key);
  });
});
