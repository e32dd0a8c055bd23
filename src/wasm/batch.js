import { bytes } from "build:batch";
import { registry } from "./registry.js";

registry.batch = bytes;
