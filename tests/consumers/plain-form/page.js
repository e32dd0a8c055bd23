/* global kehuForms */
const card = document.getElementById("card");
const alone = document.getElementById("alone");
const told = { findings: [], sent: [] };
window.told = told;

kehuForms.defineKehuField();
// A portal listens before kehu does.
for (const form of [card, alone]) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    told.sent.push([form.id, event.submitter && event.submitter.id, Object.fromEntries(new FormData(form))]);
  });
}
card.addEventListener("kehu-findings", ({ detail }) => told.findings.push(detail));
window.bind = (options) => {
  window.binding = kehuForms.bindForm(card, "individual", Object.assign({ on: () => "2026-11-23" }, options));
};
window.bind({ partial: true });
