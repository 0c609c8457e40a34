// Which field each column of a file goes to. The exports of other systems are ours: written by the columns that those systems document.
import { expect, describe, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/contract/default-settings.js';
import type { CustomFieldDefinition } from '../../../src/contract/schema/index.js';
import { userFields } from '../../../src/contract/user-fields.js';
import { recognised } from '../../../src/sheet/in/columns.js';
import { fileOf, surveyed } from './reading.js';

const definition = (key: string, type: string, labels: Record<string, string>): CustomFieldDefinition => ({
  key,
  type,
  labels,
  required: false,
  options: [],
  order: 0,
  archived: false,
});
const customFields = [
  definition('birth_date', 'date', { en: 'Birth date', fr: 'Date de naissance' }),
  definition('phone', 'phone', { en: 'Phone', fr: 'Téléphone' }),
  definition('home_country', 'country', { en: 'Country', fr: 'Pays' }),
  definition('memo', 'long_text', { en: 'Note', fr: 'Note' }),
];
const fields = userFields({ ...DEFAULT_SETTINGS, customFields }).filter(({ entered }) => entered);

const targetsOf = async (text: string): Promise<Record<string, string>> => {
  const { columns } = await surveyed(fileOf(text));
  const targets = recognised(columns, fields);
  return Object.fromEntries(columns.map(({ header }, at) => [header, targets[at] ?? '']).filter(([, target]) => target !== ''));
};

describe('the columns of an export', () => {
  it('of Stripe customers are known', async () => {
    const text = `id,Description,Email,Name,Created (UTC),Delinquent,Card ID,Card Last4,Card Brand,Card Address Country,Currency,Total Spend,Payment Count
cus_1,,a@example.com,Ann Example,2026-01-02 10:00,false,card_1,4242,Visa,FR,eur,12.00,1
`;
    expect(await targetsOf(text)).toEqual({ Email: 'email', Name: 'name', 'Card Address Country': 'custom:home_country' });
  });

  it('of Ghost members are known', async () => {
    const text = `id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers
64b,a@example.com,Ann Example,"from the ""fair""",true,false,cus_1,2026-01-02T10:00:00.000Z,,vip,Default
`;
    expect(await targetsOf(text)).toEqual({ email: 'email', name: 'name', note: 'custom:memo' });
  });

  it('of a Mailchimp audience are known', async () => {
    const text = `"Email Address","First Name","Last Name",Address,"Phone Number",Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS
a@example.com,Ann,Example,"1 Street, Town",+33 6 00 00 00 00,02/03,2,"2026-01-02 10:00:00",,"2026-01-02 10:00:00",,,,,Europe/Paris,FR,,,1,e,,"""vip"",""fair"""
`;
    expect(await targetsOf(text)).toEqual({
      'Email Address': 'email',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      'Phone Number': 'custom:phone',
      Birthday: 'custom:birth_date',
      CC: 'custom:home_country',
      NOTES: 'custom:memo',
    });
  });

  it('of WooCommerce customers are known', async () => {
    const text = `Name,Username,"Last Active","Sign Up",Email,Orders,"Total Spend",AOV,"Country / Region",City,Region,"Postal Code"
"Ann Example",ann,"2026-01-02 10:00:00","2026-01-01 10:00:00",a@example.com,2,20,10,FR,Paris,IDF,75001
`;
    expect(await targetsOf(text)).toEqual({ Name: 'name', Email: 'email', 'Country / Region': 'custom:home_country' });
  });

  it('in French are known, and so are headers of programs', async () => {
    expect(await targetsOf('Prénom;NOM;Adresse e-mail;Date de naissance;Portable\nA;B;a@example.com;2000-01-01;06\n')).toEqual({
      Prénom: 'firstName',
      NOM: 'lastName',
      'Adresse e-mail': 'email',
      'Date de naissance': 'custom:birth_date',
      Portable: 'custom:phone',
    });
    expect(await targetsOf('userEmail,firstName,last_name,HOME_COUNTRY\na@example.com,A,B,FR\n')).toEqual({
      userEmail: 'email',
      firstName: 'firstName',
      last_name: 'lastName',
      HOME_COUNTRY: 'custom:home_country',
    });
  });
});

describe('a column whose header says nothing', () => {
  it('is known by its e-mail addresses, its phone numbers, its countries', async () => {
    const { columns } = await surveyed(fileOf('a@example.com,+33 6 00 00 00 00,France\nb@example.com,+44 20 0000 0000,Allemagne\n'));
    expect(recognised(columns, fields)).toEqual(['email', 'custom:phone', 'custom:home_country']);
  });

  it('is left out where two would do', async () => {
    expect(await targetsOf('x,y,email\nFR,GB,a@example.com\nDE,US,b@example.com\n')).toEqual({ email: 'email' });
  });
});

it('takes no field twice, and the e-mail by its name before one by its content', async () => {
  expect(await targetsOf('referrer,email,e-mail\nx@example.com,a@example.com,b@example.com\n')).toEqual({ email: 'email' });
});

it('goes by what a field is called before it goes by what others call it', async () => {
  const custom = [definition('phone', 'phone', { en: 'Phone' }), definition('second_phone', 'phone', { en: 'Mobile' })];
  const both = userFields({ ...DEFAULT_SETTINGS, customFields: custom }).filter(({ entered }) => entered);
  const { columns } = await surveyed(fileOf('Mobile,email\n06,a@example.com\n'));
  expect(recognised(columns, both)).toEqual(['custom:second_phone', 'email']);
});

it('leaves out the column that tells why lines failed before, whatever it holds', async () => {
  expect(await targetsOf('Not imported because,x\na@example.com,b@example.com\n')).toEqual({ x: 'email' });
});
