package org.parley.ui.web;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** Addresses of screens in a state. */
public final class Links {

    private Links() {}

    /** The address of a screen, relative to the program's own. */
    public static String to(String route, ViewState state) {
        return new Location(route, new QueryParameters(state.parameters())).getPathWithQueryParameters();
    }
}
