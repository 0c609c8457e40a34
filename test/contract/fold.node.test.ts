// Text without case and accents in many scripts, the words of a search, and where byte order differs from JavaScript's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytewise, fold, searchKey, searchWords } from '../../src/contract/fold.js';

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Straße', 'İpek', 'ﬁn', '\u{1F600}', '\uD800'),
);

describe('folding', () => {
  it('takes case and accents off, in any script', () => {
    const pairs = [
      ['Élodie', 'elodie'],
      ['FRANÇOIS', 'francois'],
      ['Łukasz', 'lukasz'],
      ['Søren', 'soren'],
      ['Strauß', 'strauss'],
      ['Đorđe', 'dorde'],
      ['Nguyễn', 'nguyen'],
      ['İpek', 'ipek'],
      ['ışık', 'isik'],
      ['Ωρίων', 'ωριων'],
      ['Йод', 'иод'],
      ['Œuvre', 'oeuvre'],
      ['ﬁn', 'fin'],
      ['Ｗｉｄｅ', 'wide'],
    ] as const;
    for (const [text, folded] of pairs) expect(fold(text)).toBe(folded);
  });

  it('finds composed and decomposed letters alike', () => {
    expect(fold('Ame\u0301lie')).toBe(fold('Am\u00E9lie'));
    expect(fold('고')).toBe(fold('\u1100\u1169'));
  });

  it('makes one space of many, and none at the ends', () => {
    expect(fold('  Jean\t\nPaul\u00A0 Roux ')).toBe('jean paul roux');
    expect(fold(' \u200B ')).toBe('');
  });

  it('keeps signs, digits and scripts without case', () => {
    expect(fold('O’Connor-Smith_99%')).toBe('o’connor-smith_99%');
    expect(fold('美咲')).toBe('美咲');
  });

  it('leaves no lone surrogate, so that every store can keep it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Buffer.from(fold(text)).toString()).toBe(fold(text));
      }),
    );
  });
});

describe('the words of a search', () => {
  it('are folded and separated by white space', () => {
    expect(searchWords('  LEFÈVRE   camille ')).toEqual(['lefevre', 'camille']);
    expect(searchWords(' \t ')).toEqual([]);
  });

  it('never reach from the name into the e-mail', () => {
    const key = searchKey('Ana', 'bo@example.com');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchWords(text).some((word) => word.includes('\n'))).toBe(false);
      }),
    );
    expect([key.includes('ana'), key.includes('bo@'), key.includes('anabo')]).toEqual([true, true, false]);
    expect(searchKey('Ana', null)).toBe('ana\n');
  });
});

describe('bytewise order', () => {
  it('is that of code points, which UTF-16 order is not', () => {
    const signs = ['\u{1F600}', '\uFFFD'];
    expect([...signs].sort()).toEqual(['\u{1F600}', '\uFFFD']);
    expect([...signs].sort(compareBytewise)).toEqual(['\uFFFD', '\u{1F600}']);
  });

  it('puts a beginning before its continuation', () => {
    expect(compareBytewise('an', 'ana')).toBeLessThan(0);
    expect(compareBytewise('ana', 'ana')).toBe(0);
  });
});
