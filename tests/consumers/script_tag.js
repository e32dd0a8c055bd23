/* global kehu */
(async () => {
  const on = "2026-11-23";
  const early = kehu.isIdent("resident_id", "11010519491231002X", on);
  await kehu.init();
  const bytes = Uint8Array.from("11010519491231002X\n110105194912310021", (unit) => unit.charCodeAt(0));
  const lines = Array.from(kehu.checkIdentLines("resident_id", bytes, { on }), (word) => kehu.identFlags.hard[word & kehu.identFlags.hardMask]);
  return { early, batch: kehu.about().batch, lines };
})().catch((error) => ({ error: error.message })).then((result) => {
  window.verdict = result;
});
