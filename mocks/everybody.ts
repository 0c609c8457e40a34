// Tells a filter that leaves nobody out: as the elements do.
export { selectsEverybody } from '../src/contract/everybody.js';
