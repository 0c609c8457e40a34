// Opens the host's dialog. Knows nothing of the menu.
const dialog = document.querySelector('#host-dialog');
document.querySelector('#open').addEventListener('click', () => dialog.showModal());
