// What stands above the columns of tables, by what the column holds and by language, the likelier word first. Knows no column and no field.
// Words are folded, without punctuation. None stands under two heads: those that may mean several parts of a name are in name-columns.ts.
import { plainWords } from './plain-words.js';

export type HeaderLanguage = 'en' | 'fr' | 'es' | 'de' | 'it' | 'pt' | 'ar';
export type Words = Readonly<Record<HeaderLanguage, string>>;

/** The words of all languages, as headers are compared. */
export const listed = (words: Partial<Words>): readonly string[] => Object.values(words).flatMap((line) => line.split('|').map(plainWords));

/** The first column under the likeliest of the words; -1: none. */
export function columnUnder(words: readonly string[], headers: readonly string[]): number {
  const word = words.find((one) => headers.includes(one));
  return word === undefined ? -1 : headers.indexOf(word);
}

/** Among them the headers of Stripe, Ghost, Mailchimp and WooCommerce. */
export const HEADER_WORDS = {
  email: {
    en: 'email|e mail|mail|email address|e mail address|user email|customer email|billing email',
    fr: 'courriel|adresse e mail|adresse email|adresse mail|adresse electronique|mel',
    es: 'correo|correo electronico|direccion de correo|direccion de correo electronico|correo e|email del cliente|e mail del cliente',
    de: 'e mail adresse|email adresse|emailadresse|mailadresse|mail adresse',
    it: 'posta elettronica|indirizzo email|indirizzo e mail|indirizzo mail|indirizzo di posta elettronica|email cliente',
    pt: 'correio eletronico|endereco de e mail|endereco de email|email do cliente|e mail do cliente',
    ar: 'البريد الالكتروني|بريد الكتروني|الايميل|ايميل|البريد|عنوان البريد الالكتروني|عنوان البريد|بريد العميل الالكتروني',
  },
  firstName: {
    en: 'first name|firstname|fname|given name|forename|billing first name|customer first name',
    fr: 'prenom',
    es: 'nombres|nombre de pila|primer nombre',
    de: 'vorname|rufname',
    it: 'nome di battesimo',
    pt: 'primeiro nome|nome proprio|prenome',
    ar: 'الاسم الاول|اسم اول|الاسم الشخصي',
  },
  lastName: {
    en: 'last name|lastname|lname|surname|family name|billing last name|customer last name',
    fr: 'nom de famille',
    es: 'apellidos|apellido|primer apellido',
    de: 'nachname|familienname|zuname',
    it: 'cognome',
    // In Brazil an "apelido" is a nickname: beside "sobrenome" it is not the last name.
    pt: 'ultimo nome|sobrenome|nome de familia|apelido',
    ar: 'اسم العائلة|العائلة|اللقب|الاسم الاخير|الكنية|اسم الاسرة|الشهرة',
  },
  phone: {
    en: 'phone|phone number|telephone|telephone number|mobile|mobile phone|tel|billing phone',
    fr: 'numero de telephone|portable|telephone portable',
    es: 'telefono|numero de telefono|movil|telefono movil|celular|tel|tfno',
    de: 'telefon|telefonnummer|tel nr|rufnummer|handy|handynummer|mobil|mobilnummer|mobiltelefon|festnetz',
    it: 'telefono|numero di telefono|numero telefono|cellulare|numero di cellulare|cell|recapito telefonico',
    pt: 'telefone|celular|telemovel|numero de telefone|telefone celular|fone|contato',
    ar: 'الهاتف|رقم الهاتف|هاتف|الجوال|رقم الجوال|جوال|الموبايل|موبايل|رقم الموبايل|المحمول|رقم المحمول|التليفون|رقم التليفون|تلفون',
  },
  country: {
    en: 'country|country region|country code|cc|billing country|card address country',
    fr: 'pays|pays region|code pays',
    es: 'pais|codigo de pais|pais region',
    de: 'land|staat|landercode|landerkurzel',
    it: 'paese|nazione|stato estero|codice paese|paese di residenza',
    pt: 'pais|codigo do pais|pais regiao',
    ar: 'البلد|الدولة|بلد|دولة|رمز البلد|رمز الدولة|بلد الاقامة',
  },
  birthDate: {
    en: 'birth date|birthdate|birthday|date of birth|dob',
    fr: 'date de naissance|naissance|anniversaire|ne le',
    es: 'fecha de nacimiento|nacimiento|fecha nacimiento|cumpleanos|f nacimiento',
    de: 'geburtsdatum|geburtstag|geb datum|geboren am|geb am',
    it: 'data di nascita|data nascita|nascita|nato il|nata il|compleanno',
    pt: 'data de nascimento|nascimento|aniversario|nascido em',
    ar: 'تاريخ الميلاد|تاريخ الولادة|الميلاد|عيد الميلاد',
  },
  website: {
    en: 'website|web site|url|site',
    fr: 'site web|site internet',
    es: 'sitio web|pagina web|web',
    de: 'webseite|internetseite|homepage|webadresse',
    it: 'sito|sito web|sito internet|pagina web',
    pt: 'pagina|pagina web|sitio|endereco web',
    ar: 'الموقع|الموقع الالكتروني|موقع الويب|الرابط|رابط',
  },
  note: {
    en: 'note|notes|comment|comments|remark',
    fr: 'commentaire|commentaires|remarque',
    es: 'nota|notas|comentario|comentarios|observaciones|observacion',
    de: 'notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare',
    it: 'nota|note|commento|commenti|osservazioni',
    pt: 'nota|notas|observacao|observacoes|obs|comentario|comentarios',
    ar: 'ملاحظة|ملاحظات|الملاحظات|تعليق|تعليقات',
  },
  city: {
    en: 'city|town|billing city',
    fr: 'ville',
    es: 'ciudad|localidad|poblacion|municipio',
    de: 'stadt|ort|wohnort',
    it: 'citta|comune|localita',
    pt: 'cidade|municipio|localidade',
    ar: 'المدينة|مدينة',
  },
  postalCode: {
    en: 'postal code|postcode|zip|zip code|billing postcode',
    fr: 'code postal',
    es: 'codigo postal|cp|c p',
    de: 'plz|postleitzahl',
    it: 'cap|codice postale|codice di avviamento postale',
    pt: 'cep|codigo postal',
    ar: 'الرمز البريدي|رمز بريدي',
  },
  language: {
    en: 'language|locale',
    fr: 'langue',
    es: 'idioma|lengua',
    de: 'sprache|sprachcode',
    it: 'lingua',
    pt: 'idioma|lingua',
    ar: 'اللغة|لغة',
  },
} as const satisfies Record<string, Words>;

/** The header of the column that tells why a line was not imported. */
export const REASON_WORDS: Words = {
  en: 'not imported because',
  fr: 'non importe car',
  es: 'no importado porque',
  de: 'nicht importiert weil',
  it: 'non importato perche',
  pt: 'nao importado porque',
  ar: 'سبب عدم الاستيراد',
};
