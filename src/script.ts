// What the script-tag builds are made of: registers the three tags, and gives a page what it needs besides them.
import './define/index.js';

export * from './index.js';
