// Runs before any module: the tags are not defined yet, and take what they are given when they are.
{
  const list = document.querySelector('users-table');
  if (list) list.query = { filter: {}, sort: { by: 'registeredAt', direction: 'desc' }, columns: null };
}
