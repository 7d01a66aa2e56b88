/**
 * Medical insurance (医疗保险): policies, the insured place and the treatment place. Serves actions 23
 * (就医一卡通) and 25 (异地就医直接结算).
 */
package org.renshe.province.medical;
