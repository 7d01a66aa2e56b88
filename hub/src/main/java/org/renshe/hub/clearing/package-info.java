/** What provinces owe each other for patients treated elsewhere (跨省异地就医清分). */
package org.renshe.hub.clearing;
