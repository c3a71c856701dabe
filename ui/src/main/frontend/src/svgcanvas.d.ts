/** It brings no types of its own. */
declare module "svgcanvas" {
  export class Context {
    constructor(options: { width: number; height: number; ctx?: CanvasRenderingContext2D });
    getSerializedSvg(): string;
  }
}
