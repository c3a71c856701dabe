import "./theme";
import "./timeline";
import "./graph";
import "./reader";
import "./add";
import "./map";
import "./palette";
