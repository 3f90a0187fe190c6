/* The keys of the search field: "/" goes to it, arrows choose, Enter opens, Escape leaves. What is found comes from the server. */
(() => {
  const field = () => document.querySelector('.search input');
  const list = () => document.querySelector('.search .found');
  const options = () => [...document.querySelectorAll('.search .found a')];
  function choose(at) {
    options().forEach((option, k) => option.setAttribute('aria-selected', String(k === at)));
    const chosen = options()[at];
    if (chosen) { field().setAttribute('aria-activedescendant', chosen.id); chosen.scrollIntoView({ block: 'nearest' }); }
    else field().removeAttribute('aria-activedescendant');
  }
  function close(isDone) {
    if (!field()) return;
    list().hidden = true;
    field().setAttribute('aria-expanded', 'false');
    field().removeAttribute('aria-activedescendant');
    if (isDone) { field().value = ''; field().blur(); }
  }
  document.addEventListener('keydown', event => {
    const input = field();
    if (!input) return;
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea, select, [contenteditable]')) {
      event.preventDefault();
      input.focus();
      input.select();
      return;
    }
    if (event.target !== input) return;
    const all = options(), at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' && all.length) { event.preventDefault(); list().hidden = false; choose((at + 1) % all.length); }
    else if (event.key === 'ArrowUp' && all.length) { event.preventDefault(); choose((at + all.length - (at < 0 ? 0 : 1)) % all.length); }
    else if (event.key === 'Enter') { const chosen = all[Math.max(at, 0)]; if (chosen && !list().hidden) { event.preventDefault(); chosen.click(); } }
    else if (event.key === 'Escape') close(true);
  });
  document.addEventListener('input', event => { if (event.target === field()) { list().hidden = !event.target.value.trim(); } });
  document.addEventListener('focusin', event => { if (event.target === field() && field().value.trim() && options().length) list().hidden = false; });
  document.addEventListener('click', event => {
    if (event.target.closest('.search .found a')) setTimeout(() => close(true));
    else if (!event.target.closest('.search')) close(false);
  });
})();
