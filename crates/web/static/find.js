"use strict";
// "/" puts the cursor in the search field, unless somebody is writing or has turned it off. Nothing else needs a script.
(() => {
  const KEY = "samverkan.slash";
  const isOff = () => {
    try { return localStorage.getItem(KEY) === "off"; } catch { return false; }
  };
  const isWriting = (place) => place.isContentEditable || /^(input|textarea|select)$/i.test(place.tagName);

  document.addEventListener("keydown", (pressed) => {
    if (pressed.key !== "/" || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.defaultPrevented) return;
    if (isOff() || isWriting(pressed.target)) return;
    const field = document.getElementById("sok");
    if (!field) return;
    pressed.preventDefault();
    field.focus();
    field.select();
  });

  // The way to turn it off is only there where it works.
  const show = () => {
    const place = document.getElementById("slash");
    if (!place) return;
    place.hidden = false;
    const tick = place.querySelector("input");
    tick.checked = !isOff();
    tick.onchange = () => {
      try { localStorage.setItem(KEY, tick.checked ? "on" : "off"); } catch { tick.checked = true; }
    };
  };
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("htmx:afterSettle", show);
})();
