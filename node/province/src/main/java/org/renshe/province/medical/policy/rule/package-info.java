/** How rows split a bill: one rule a kind of row, put together by the splitter. */
package org.renshe.province.medical.policy.rule;
