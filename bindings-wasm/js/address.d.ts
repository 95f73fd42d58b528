/** Where a bundler has put the module, which `ready` takes. */
declare const address: string;
export default address;
