import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { standardSchema } from "kehu/forms";
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";

const schema = standardSchema("legal_person", { on: "2026-11-23", partial: true });

function Page() {
  const { register, handleSubmit, formState: { errors } } = useForm({
    resolver: standardSchemaResolver(schema), mode: "onBlur", defaultValues: /** @type {any} */ ({ accounts: [{ kind: "cash" }, { kind: "cash" }] }),
  });
  const field = (/** @type {"uscc" | "mobile"} */ name, /** @type {any} */ error) => h("p", { key: name },
    h("label", { htmlFor: name }, name), h("input", Object.assign({ id: name }, register(name))),
    error ? h("span", { role: "alert" }, error.message) : null);
  const nested = errors.accounts && /** @type {any} */ (errors.accounts)[1];
  return h("form", { onSubmit: handleSubmit((card) => { /** @type {any} */ (window).card = card; }) },
    field("uscc", errors.uscc), field("mobile", errors.mobile),
    h("input", Object.assign({ id: "first" }, register("accounts.0.number"))),
    h("input", Object.assign({ id: "second" }, register("accounts.1.number"))),
    nested ? h("span", { id: "nested" }, nested.number.message) : null,
    h("button", { id: "check" }, "check"));
}

createRoot(/** @type {HTMLElement} */ (document.getElementById("app"))).render(h(Page));
