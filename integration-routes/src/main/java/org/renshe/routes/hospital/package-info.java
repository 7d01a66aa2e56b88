/**
 * The national hospital interface (医保两定接口): envelope, field tables, signature and the route that
 * hands a checked request to the province.
 */
package org.renshe.routes.hospital;
