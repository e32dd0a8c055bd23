import Form from "antd/es/form";
import Input from "antd/es/input";
import { rule } from "kehu/forms";
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";

const options = { on: "2026-11-23" };

function Page() {
  const [form] = Form.useForm();
  const item = (/** @type {string} */ name, /** @type {any[]} */ rules) =>
    h(Form.Item, { name, label: name, validateTrigger: "onBlur", rules }, h(Input));
  return [
    h(Form, { key: "form", form },
      item("uscc", [{ required: true, message: "必填" }, rule("uscc", options)]),
      item("mobile", [rule("mobile", options), { ...rule("mobile", options), warningOnly: true }])),
    h("button", { key: "check", id: "check", onClick: () => form.validateFields().catch(() => false) }, "check"),
  ];
}

createRoot(/** @type {HTMLElement} */ (document.getElementById("app"))).render(h(Page));
