import { keepQueries } from "./kept-query";
import "./theme";
import "./timeline";
import "./graph";
import "./reader";
import "./add";
import "./map";
import "./palette";

keepQueries();
