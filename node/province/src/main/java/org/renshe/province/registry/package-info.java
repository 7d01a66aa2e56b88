/**
 * The registry (人员与参保登记): people and their documents, employers, insured relations with the
 * personal account. Serves actions 2, 23 and 25 as far as settlement needs it; other areas ask
 * through {@link org.renshe.province.registry.RegistryService}.
 */
package org.renshe.province.registry;
