import "kehu/batch";
import { init, valueColumns } from "kehu";

await init();

export { valueColumns };
