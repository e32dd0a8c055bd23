import Form from "element-ui/lib/form";
import FormItem from "element-ui/lib/form-item";
import Input from "element-ui/lib/input";
import { rule } from "kehu/forms";
import Vue from "vue";

const options = { on: "2026-11-23" };

new Vue({
  data: {
    model: { uscc: "", mobile: "" },
    rules: { uscc: [{ required: true, message: "必填", trigger: "blur" }, rule("uscc", options)], mobile: [rule("mobile", options)] },
  },
  render(h) {
    const item = (/** @type {"uscc" | "mobile"} */ name) => h(FormItem, { props: { prop: name, label: name } }, [
      h(Input, { props: { value: this.model[name] }, on: { input: (/** @type {string} */ text) => { this.model[name] = text; } } }),
    ]);
    return h("div", [
      h(Form, { ref: "form", props: { model: this.model, rules: this.rules } }, [item("uscc"), item("mobile")]),
      h("button", { attrs: { id: "check" }, on: { click: () => /** @type {any} */ (this.$refs.form).validate(() => undefined) } }, "check"),
    ]);
  },
}).$mount("#app");
