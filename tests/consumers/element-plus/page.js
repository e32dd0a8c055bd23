import { ElForm, ElFormItem } from "element-plus/es/components/form/index";
import { ElInput } from "element-plus/es/components/input/index";
import { rule } from "kehu/forms";
import { createApp, h, reactive, ref } from "vue";

const options = { on: "2026-11-23" };
const rules = { uscc: [{ required: true, message: "必填", trigger: "blur" }, rule("uscc", options)], mobile: [rule("mobile", options)] };

createApp({
  setup() {
    const model = reactive({ uscc: "", mobile: "" });
    const form = ref();
    const item = (/** @type {"uscc" | "mobile"} */ name) => h(ElFormItem, { prop: name, label: name }, () =>
      h(ElInput, { modelValue: model[name], "onUpdate:modelValue": (/** @type {string} */ text) => { model[name] = text; } }));
    return () => [
      h(ElForm, { ref: form, model, rules }, () => [item("uscc"), item("mobile")]),
      h("button", { id: "check", onClick: () => form.value.validate().catch(() => false) }, "check"),
    ];
  },
}).mount("#app");
