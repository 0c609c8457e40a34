// A host's own Vaadin 24: grid and text field, in Lumo.
import '@vaadin/vaadin-lumo-styles/color-global.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/text-field/vaadin-text-field.js';

document.querySelector('vaadin-grid').items = [{ name: 'host row' }, { name: 'second host row' }];
