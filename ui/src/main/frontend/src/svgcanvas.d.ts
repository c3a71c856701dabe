/** It brings no types of its own; its main file is CommonJS, whose names are lost where it is split off and loaded when needed. */
declare module "svgcanvas/dist/svgcanvas.esm.js" {
  export class Context {
    constructor(options: { width: number; height: number; ctx?: CanvasRenderingContext2D });
    getSerializedSvg(): string;
  }
}
