import { tdesign } from "kehu/forms";
import { Form, FormItem } from "tdesign-vue-next/lib/form";
import { Input } from "tdesign-vue-next/lib/input";
import { createApp, h, reactive, ref } from "vue";

const options = { on: "2026-11-23" };
const rules = { uscc: [{ required: true, message: "必填", trigger: "blur" }, tdesign("uscc", options)], mobile: [tdesign("mobile", options)] };

createApp({
  setup() {
    const model = reactive({ uscc: "", mobile: "" });
    const form = ref();
    const item = (/** @type {"uscc" | "mobile"} */ name) => h(FormItem, { name, label: name }, () =>
      h(Input, { modelValue: model[name], "onUpdate:modelValue": (/** @type {string} */ text) => { model[name] = text; } }));
    return () => [
      h(Form, { ref: form, data: model, rules }, () => [item("uscc"), item("mobile")]),
      h("button", { id: "check", onClick: () => form.value.validate() }, "check"),
    ];
  },
}).mount("#app");
