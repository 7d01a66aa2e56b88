/**
 * How a policy file comes into force (待遇政策发布): two officers sign it, the author and a second who
 * compared every row with its document; production works by nothing else.
 */
package org.renshe.province.medical.policy.release;
