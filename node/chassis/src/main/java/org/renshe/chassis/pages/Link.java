package org.renshe.chassis.pages;

/** An entrance on the home page. */
public record Link(String path, String zh, String en) {}
