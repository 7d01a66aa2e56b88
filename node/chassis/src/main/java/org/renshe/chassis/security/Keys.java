package org.renshe.chassis.security;

/** This member's private keys and certificates. */
public final class Keys {
  Keys() {}
}
