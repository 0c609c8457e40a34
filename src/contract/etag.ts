// The two parts of a user's ETag: the profile, which a change is held against, and all the rest that is shown, which an answer from a
// cache must not hide. So a payment is no conflict for whoever edits, and yet is seen at once. Knows no digest and no store.

/** The entity tags of a header, weak ones among them. */
export const tagsOf = (header: string): string[] => [...header.matchAll(/(?:W\/)?"[^"]*"/g)].map(([tag]) => tag);

/** A tag without the mark of a weak one, which whatever stands between may have put there. */
export const strong = (tag: string): string => tag.replace(/^W\//, '');

/** Of digests that have no dot. */
export const userTag = (profile: string, shown: string): string => `"${profile}.${shown}"`;

/** Whether a header names the profile with this digest as it is, by one tag or one of several. */
export const namesProfile = (header: string, profile: string): boolean =>
  tagsOf(header).some((tag) => strong(tag).split('.')[0] === `"${profile}`);
