import { stepInTurn } from "./in-turn";
import { keepVisits } from "./visit";
import "./theme";
import "./timeline";
import "./graph";
import "./reader";
import "./add";
import "./map";
import "./palette";

stepInTurn();
const visit = () => keepVisits(localStorage, () => new Date());
visit();
addEventListener("visibilitychange", visit);
