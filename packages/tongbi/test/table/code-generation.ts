/** Whether this run may make code from strings, as Arquero's verbs do; the library itself never does. */
export const codeGeneration: boolean = (() => {
  try {
    Reflect.construct(Function, []);
    return true;
  } catch {
    return false;
  }
})();
