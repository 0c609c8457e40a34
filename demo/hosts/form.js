// Counts how often the host's form was sent. Knows nothing of the menu.
let times = 0;
document.querySelector('#host-form').addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('#sent').value = String(++times);
});
