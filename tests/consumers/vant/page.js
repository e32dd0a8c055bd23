import { vant } from "kehu/forms";
import { Field, Form } from "vant";
import { createApp, h, reactive, ref } from "vue";

const options = { on: "2026-11-23" };
const rules = { uscc: [{ required: true, message: "必填", trigger: "onBlur" }, vant("uscc", options)], mobile: [vant("mobile", options)] };

createApp({
  setup() {
    const model = reactive({ uscc: "", mobile: "" });
    const form = ref();
    const field = (/** @type {"uscc" | "mobile"} */ name) =>
      h(Field, { name, label: name, rules: /** @type {any} */ (rules[name]), modelValue: model[name], "onUpdate:modelValue": (text) => { model[name] = String(text); } });
    return () => [
      h(Form, { ref: form }, () => [field("uscc"), field("mobile")]),
      h("button", { id: "check", onClick: () => form.value.validate().catch(() => false) }, "check"),
    ];
  },
}).mount("#app");
