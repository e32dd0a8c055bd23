import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { Card } from "kehu";
import { standardSchema } from "kehu/forms";
import { useForm } from "react-hook-form";

export function useCard() {
  const form = useForm({ resolver: standardSchemaResolver(standardSchema("individual", { on: "2026-11-23" })) });
  return form.handleSubmit((card: Card) => card.documentNumber);
}
