// Which columns are the parts of a name, where the words above them leave that open.
import { describe, expect, it } from 'vitest';
import { nameColumns, splitName } from '../../../src/sheet/in/name-columns.js';
import { plainWords } from '../../../src/sheet/in/plain-words.js';

/** The parts by header; `row`: what stands below. */
const partsOf = (header: string, row = ''): Record<string, string> => {
  const [headers, cells] = [header, row].map((line) => line.split('|'));
  const found = nameColumns((headers ?? []).map(plainWords), (at) => (cells?.[at] ? [cells[at]] : []));
  return Object.fromEntries([...found].filter(([, at]) => at >= 0).map(([part, at]) => [headers?.[at], part]));
};

describe('an open word for a name', () => {
  it.each([
    ['Name|Vorname', { Name: 'lastName', Vorname: 'firstName' }],
    ['Name|Nachname', { Name: 'firstName', Nachname: 'lastName' }],
    ['Nom|Prénom', { Nom: 'lastName', Prénom: 'firstName' }],
    ['Nombre|Apellidos', { Nombre: 'firstName', Apellidos: 'lastName' }],
    ['Nome|Cognome', { Nome: 'firstName', Cognome: 'lastName' }],
    ['Nome|Sobrenome', { Nome: 'firstName', Sobrenome: 'lastName' }],
    ['Nome|Apelido', { Nome: 'firstName', Apelido: 'lastName' }],
    ['Nome|Primeiro nome', { Nome: 'lastName', 'Primeiro nome': 'firstName' }],
    ['الاسم|اللقب', { الاسم: 'firstName', اللقب: 'lastName' }],
    ['Name|Surname', { Name: 'firstName', Surname: 'lastName' }],
  ])('is the part that stands nowhere else: %s', (header, parts) => {
    expect(partsOf(header)).toEqual(parts);
    expect(partsOf(header, 'María José|García López')).toEqual(parts);
    expect(partsOf(header.split('|').reverse().join('|'))).toEqual(parts);
  });

  it.each(['Name|Vorname|Nachname', 'Nome|Primeiro nome|Último nome', 'Nome|Sobrenome|Primeiro nome', 'Nom|Prénom|Nom de famille'])(
    'is none where both parts stand: %s',
    (header) => expect(Object.keys(partsOf(header, 'Ann Example|Ann|Example'))).not.toContain(header.split('|')[0]),
  );

  it.each(['Name', 'Nom', 'Nombre', 'Nome', 'NOME', 'الاسم', 'اسم'])('alone is the whole name above several words: %s', (header) => {
    expect(partsOf(header, 'Ann Example')).toEqual({ [header]: 'name' });
    expect(partsOf(header, 'Example, Ann')).toEqual({ [header]: 'name' });
  });

  it.each([
    ['Nom', 'lastName'],
    ['Nombre', 'firstName'],
    ['Nome', 'firstName'],
    ['Name', 'name'],
    ['الاسم', 'name'],
  ])('alone above single words is what it mostly means: %s', (header, part) => expect(partsOf(header, 'Ann')).toEqual({ [header]: part }));

  it('is judged by most of the values', () => {
    const parts = (...samples: string[]) => [...nameColumns(['nombre'], () => samples).keys()];
    expect(parts('Ana García', 'Luis Soto', 'Eva')).toEqual(['name']);
    expect(parts('Ana', 'María José', 'Eva')).toEqual(['firstName']);
  });

  it('gives way to one that says it is whole', () => {
    expect(partsOf('Nombre|Nombre completo', 'Ann|Ann Example')).toEqual({ 'Nombre completo': 'name' });
  });
});

it.each(['Nom et prénom', 'Apellidos y nombre', 'Name, Vorname', 'Cognome e nome', 'Last name, First name'])(
  'never takes the last name for the first: %s',
  (header) => {
    expect(partsOf(header, 'Example Ann')).toEqual({});
    expect(partsOf(header, 'Example, Ann')).toEqual({ [header]: 'name' });
  },
);

it('takes the second last name of a Brazilian for none', () => {
  expect(partsOf('Nome|Apelido|Sobrenome')).toEqual({ Nome: 'firstName', Sobrenome: 'lastName' });
});

it.each([
  ['Ann Example', 'Ann', 'Example'],
  ['Ann van der Example', 'Ann', 'van der Example'],
  ['Example, Ann', 'Ann', 'Example'],
  ['حداد، ليلى', 'ليلى', 'حداد'],
  ['ليلى حداد', 'ليلى', 'حداد'],
  ['Ann', 'Ann', null],
  ['  ', null, null],
])('parts %j', (text, firstName, lastName) => {
  expect(splitName(text)).toEqual({ firstName, lastName });
});
