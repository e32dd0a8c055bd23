import "kehu/batch";
import { init } from "kehu";
import form from "./kehu_form.mjs";

await init();

export default form;
