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
  /* Enter goes to what is found for the words that stand there; the server may not have answered the last letters yet. */
  const isAnswered = () => list().dataset.for === field().value;
  let entering = null;
  function enter() {
    const all = options(), chosen = all.find(option => option.getAttribute('aria-selected') === 'true') || all[0];
    if (chosen && !list().hidden) chosen.click();
  }
  function enterOnceAnswered() {
    stopEntering();
    entering = new MutationObserver(() => { if (isAnswered()) { stopEntering(); enter(); } });
    entering.observe(list(), { attributes: true, childList: true, subtree: true });
  }
  function stopEntering() { entering?.disconnect(); entering = null; }
  function close(isDone) {
    stopEntering();
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
    else if (event.key === 'Enter' && input.value.trim()) { event.preventDefault(); if (isAnswered()) enter(); else enterOnceAnswered(); }
    else if (event.key === 'Escape') close(true);
  });
  document.addEventListener('input', event => { if (event.target === field()) { stopEntering(); list().hidden = !event.target.value.trim(); } });
  document.addEventListener('focusout', event => { if (event.target === field()) stopEntering(); });
  document.addEventListener('focusin', event => { if (event.target === field() && field().value.trim() && options().length) list().hidden = false; });
  document.addEventListener('click', event => {
    if (event.target.closest('.search .found a')) setTimeout(() => close(true));
    else if (!event.target.closest('.search')) close(false);
  });
})();
