export { valueColumns } from "kehu";
