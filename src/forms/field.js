import { createEntry, MIRRORED } from "./entry.js";
import { readSettings } from "./settings.js";

/** @typedef {import("./types.js").KehuFieldOptions} KehuFieldOptions */

const TAG = "kehu-field";
const PLACE = "defineKehuField";
const OBSERVED = ["kind", "label", "lang", "name", "on", "value"].concat(MIRRORED);

/** What a portal has set before the element was defined. @param {HTMLElement} element @param {string} name */
function early(element, name) {
  const { value } = Object.getOwnPropertyDescriptor(element, name) || { value: undefined };
  Reflect.deleteProperty(element, name);
  return value;
}

/** @param {HTMLElement} element @param {string} name @param {boolean} flag */
function toggle(element, name, flag) {
  if (flag) element.setAttribute(name, "");
  else element.removeAttribute(name);
}

/** A class can only be made where there are elements to extend. @param {KehuFieldOptions} defaults */
function createClass(defaults) {
  return class KehuField extends HTMLElement {
    static get formAssociated() {
      return true;
    }

    static get observedAttributes() {
      return OBSERVED;
    }

    constructor() {
      super();
      this.internals = typeof this.attachInternals === "function" ? this.attachInternals() : null;
      this.entry = createEntry(this, defaults);
      /** @type {KehuFieldOptions["policy"]} */
      this.policy = early(this, "policy");
      const value = early(this, "value");
      if (value !== undefined) this.value = value;
    }

    connectedCallback() {
      this.entry.connect();
    }

    disconnectedCallback() {
      this.entry.disconnect();
    }

    /** @param {string} name */
    attributeChangedCallback(name) {
      this.entry.update(name);
      this.entry.refresh();
    }

    formResetCallback() {
      this.entry.reset();
    }

    /** @param {string} state */
    formStateRestoreCallback(state) {
      this.value = state;
    }

    get value() {
      return this.entry.input.value;
    }

    set value(text) {
      this.entry.set(text);
    }

    get name() {
      return this.getAttribute("name") || "";
    }

    set name(word) {
      this.setAttribute("name", word);
    }

    get required() {
      return this.hasAttribute("required");
    }

    set required(flag) {
      toggle(this, "required", flag);
    }

    get disabled() {
      return this.hasAttribute("disabled");
    }

    set disabled(flag) {
      toggle(this, "disabled", flag);
    }

    get type() {
      return TAG;
    }

    get form() {
      return this.entry.input.form;
    }

    get validity() {
      return this.entry.input.validity;
    }

    get validationMessage() {
      return this.entry.input.validationMessage;
    }

    get willValidate() {
      return this.entry.input.willValidate;
    }

    checkValidity() {
      return this.entry.input.checkValidity();
    }

    reportValidity() {
      return this.entry.input.reportValidity();
    }

    /** @param {string} sentence */
    setCustomValidity(sentence) {
      this.entry.setCustomValidity(sentence);
    }

    /** @param {FocusOptions} [options] */
    focus(options) {
      this.entry.input.focus(options);
    }
  };
}

/** @type {typeof import("./types.js").defineKehuField} */
export function defineKehuField(options = {}) {
  // A day may also stand on each element: here it need not be given.
  readSettings(PLACE, Object.assign({ on: () => "" }, options));
  if (typeof customElements === "undefined") throw new TypeError(`kehu: ${PLACE}: custom elements are not to be had here; call it in the browser`);
  if (customElements.get(TAG) === undefined) customElements.define(TAG, createClass(options));
}
