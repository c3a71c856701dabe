import { keepVisits } from "./visit";
import "./theme";
import "./timeline";
import "./graph";
import "./reader";
import "./add";
import "./map";
import "./palette";

const visit = () => keepVisits(localStorage, () => new Date());
visit();
addEventListener("visibilitychange", visit);
