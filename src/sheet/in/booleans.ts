// Yes and no as tables write them, in the languages of the program. Pure.
import { plainWords } from './plain-words.js';

const YES = 'true|yes|y|on|1|x|vrai|oui|o|si|s|verdadero|ja|j|wahr|vero|sim|verdadeiro|نعم|صحيح|اجل';
const NO = 'false|no|n|off|0|faux|non|falso|nein|falsch|nao|لا|خطا';

const WORDS = new Map([YES, NO].flatMap((words, at) => words.split('|').map((word) => [word, at === 0] as const)));

export const booleanOf = (text: string): boolean | undefined => WORDS.get(plainWords(text));
